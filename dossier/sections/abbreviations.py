"""2 sections: words with a full stop that end no sentence, in English and Swedish.

A small letter behind the full stop never begins a sentence, so only those matter that a capital or a digit may follow.
"""

from __future__ import annotations

# A name follows, or more of the sentence: never an end.
INSIDE = frozenset(
    """mr mrs ms messrs dr drs prof st ste gen col lt lieut maj capt cpt sgt cmdr cdr adm brig sen rep gov pres hon rev sr
    supt insp amb surg cpl atty msgr mme mlle abp mt ft spc pvt e.g i.e eg ie cf vs v viz assoc asst approx incl esp n.b
    t.ex bl.a d.v.s dvs s.k f.d f.n fr.o.m t.o.m p.g.a pga jfr jmf resp inkl exkl ung c:a ca cirka dåv nuv tf ordf sekr kungl
    kgl m.a.o i.o.m h.k.h h.m.s m.h.a m.t.p t.f s.m.s""".split()
)

# A number follows: an end where none does.
COUNTED = frozenset(
    """no nos p pp para paras par vol vols fig figs tab tbl eq ch chap chaps sec secs sect art arts cl app l ll n nn f ff
    vv op bk pt ed r est b c jan feb mar apr jun jul aug sep sept oct nov dec okt
    nr kl kap sid s avsn avs st prop bet skr dir sou bil d f. tel lat""".split()
)

# These may close a sentence: the next word decides.
EITHER = frozenset(
    """u.s u.k u.n e.u u.s.a d.c a.m p.m b.c a.d ph.d m.d b.a m.a inc ltd co corp plc jr bros ibid op.cit loc.cit al
    f.kr e.kr v.t ab p.s d:o trans eds""".split()
)

# These close an enumeration: an end wherever a capital follows.
ENDING = frozenset("etc m.m mm m.fl mfl osv o.s.v".split())

# Words that, with a capital, begin a sentence far more often than a name.
OPENERS = frozenset(
    """The This That These Those There It Its He She They We You I His Her Their Our A An In On At By For From With Of To As If
    When While After Before Since Although Though But And Or So Yet However Moreover Meanwhile Both Each Some Many Most
    Several All No Not One Two Three According Under Over During Among Between Because Once What Who How Why Where Only
    Even Still Also Such Other Another Then Thus Here Now Today
    Den Det Detta Denna Dessa De Dom En Ett Han Hon Man Vi Jag Ni Du Hans Hennes Deras Vår Vårt Men Och Eller Så Dock
    Därför Därefter Därmed Där Här När Då Om Att Av På I Från Till Med Utan För Efter Före Innan Under Över Vid Mellan
    Bland Enligt Genom Både Alla Inga Ingen Inget Några Många Flera Flertalet Vissa Andra Även Också Bara Endast Sedan
    Trots Medan Eftersom Nu Vad Vem Hur Varför Inte Sådana Samma Samtidigt Däremot Dessutom""".split()
)

MONTHS = frozenset(
    """january february march april may june july august september october november december
    januari februari mars maj juni juli augusti oktober""".split()
)
