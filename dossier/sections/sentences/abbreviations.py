"""2 sections: words with a full stop that end no sentence, in English and Swedish, by what may stand behind them.

All abbreviations are in small letters and without their last full stop. A small letter behind one begins no sentence, so only
those are here that a capital, a digit or a quotation may follow. `stops.py` says what each kind does.
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


TITLES = _words(
    """dr drs prof gen docent doc lekt adj ing min statsmin utrikesmin försvarsmin finansmin justitiemin inrikesmin komm insp fmr
    adm övlt överstelt löjtn kapt kn mj kk öv serg kapten hr herr frk em ordf sekr red tf t.f vik stf bitr v.t nuv dåv d.v ed
    trans eds kungl kgl h.k.h h.m.s"""
)
"""A name follows, in whatever letters: only a word that is never a name (“The”) begins a sentence behind them."""

CAPITAL_TITLES = _words(
    """mr mrs ms messrs mme mlle hon sen sens rep reps sr gov govs pres premier col cols maj lt lieut capt capts cpt sgt sgts
    gens profs cmdr cdr comdr brig ens pfc pvt spc cpl supt det dep dir amb surg atty sec secy comm commr msgr abp bp rev
    rt br fr asst assoc dept depts univ intl natl assn inf mech regt bde bn div pol st ste mt ft pt
    yu ya ye zh kh th chr wm geo jos thos chas joh sv"""
)
"""The same, but with a capital only, since in small letters many are words (“sade hon”, “12 reps”, “fem maj”)."""

JOINING = _words(
    """e.g i.e eg ie cf vs v viz approx incl excl esp n.b a.k.a aka
    t.ex bl.a bla d.v.s dvs s.k sk f.d fr.o.m fr.a t.o.m p.g.a pga jfr jmf resp inkl exkl c:a cirka enl ang betr särsk
    ev omkr ungef egentl näml mots f.ö fr m.a.o m.a.p m.h.t m.h.a m.t.p i.o.m i.st.f s.m.s
    bzw z.b d.h u.a vgl sog ggf evtl bspw insb inkl z.t o.g s.o s.u"""
)
"""More of the sentence follows, whatever it looks like."""

HALVES = frozenset({"z"})
"""The other half follows, a single capital: “z. B.”"""

REFERENCES = _words(
    """nos nr vol vols fig figs tab tbl ch chap chaps secs sect arts para paras pp eq doc docs res reg exh sched annex ser
    kap avsn avd dok dnr förordn"""
)
"""A number follows, or a letter that counts: “fig. A1”, “vol. II”, “2 kap. RF”."""

LOOSE_REFERENCES = _words("no art sec app op cl bk pt p s l n r st bil mål bet skr prop dir sou ref")
"""The same, but in small letters they are words too, or initials: a digit must stand in what follows (“no. S7”)."""

MONTHS = _words(
    """january february march april may june july august september october november december
    januari februari mars maj juni juli augusti oktober"""
)
SHORT_MONTHS = _words("jan feb mar apr jun jul aug sep sept oct nov dec okt")

COUNTED = SHORT_MONTHS | _words(
    """ca c est b d f ff vv ll nn rev kl tel lat long v q ung r.å rum vån linje kv åk sid avs ed uppl max avg orig sthlm gbg"""
)
"""A number follows: an end where none does."""

WEEKDAYS = _words("mon tue tues wed thu thur thurs fri sat sun mån tis ons tors fre lör sön")
"""A day or a month follows."""

AMOUNTS = _words("kr tkr mkr mnkr mdkr milj mdr mrd m mn bn tn")
CURRENCIES = _words("USD EUR GBP SEK NOK DKK ISK CHF PLN JPY CNY RMB RUB UAH TRY INR KRW KPW SYP ILS AUD CAD US")
"""Behind an amount comes its currency, or the year it is of."""

CLOCK = _words("a.m p.m f.m e.m")
AFTER_CLOCK = _words(
    """eastern central pacific mountain atlantic greenwich local gmt utc est edt cst cdt
    pst pdt mst bst cet cest eet eest msk jst kst et ct pt
    monday tuesday wednesday thursday friday saturday sunday"""
)
"""A time of day ends a sentence, unless its zone or its day follows."""

CLOSING = _words(
    """inc ltd co corp plc llc pty bros jr ph.d m.d b.a m.a b.sc m.sc d.phil ll.b ll.m j.d mba esq ab hb kb a.d b.c b.c.e c.e
    f.kr e.kr f.v.t e.v.t al et.al ibid op.cit loc.cit d:o"""
)
AFTER_CLOSING = _words(
    """ceo cfo coo cto chief chairman chairwoman chair president executive vice director managing co ltd inc corp plc llc sr
    class holdings international student candidate day boulevard high"""
)
"""These stand behind a name, so that no other follows, save an office or a second one of their kind. The next word that
is written large begins a sentence."""

DATING = _words("a.d b.c b.c.e c.e al et.al")
"""Those of them that a year follows: “A.D. 79”, “et al. 2014”."""

OPEN = _words("sr p.s f.n p.o")
"""The next word decides, as it does behind initials (“U.S.”, “J. R.”)."""

STATES = _words("u.s u.s.a u.k u.n e.u u.s.s.r u.a.e d.p.r.k p.r.c r.o.k d.c")
PLURAL_NAMES = _words("Marines Forces Rangers Seals Airways Airlines Treasuries Nationals Americans Archives")
"""Behind the initials of a state, a plural written large begins a sentence, unless it is one of these."""

ENDING = _words("etc m.m mm m.fl mfl osv o.s.v o.d o.dyl e.d e.dyl o.f")
"""These close an enumeration: an end wherever a capital follows."""

LETTERED = _words(
    """plan annex appendix option type ward group category class phase team block zone sector case company platoon war exhibit
    model scenario part section table figure line route gate building unit grade schedule protocol hepatitis influenza
    art. app. grupp bilaga alternativ typ klass fas lag avd avdelning kategori hus sal linje del tabell figur världskriget"""
)
"""Behind these, a single capital is a label and no initial: “Plan B.”"""

MONARCHS = _words(
    """king queen emperor empress tsar pope kung kungen drottning drottningen kejsare kejsaren kejsarinna påve påven"""
)
"""Behind one of these and a name, a capital is a numeral: “King George V.”"""

BEFORE_I = _words("and or nor am than like")
"""Behind these, “I.” is the pronoun."""

SAID = (
    "said says asked asks told tells shouted cried added replied wrote writes tweeted posted exclaimed called yelled answered"
    " wondered warned declared insisted joked quipped demanded responded"
).split()

PARTICLES = "von van de der den di da du la le af bin ibn zu zur ter ten el al abu dos das della".split()
"""A name may begin with these in small letters."""
