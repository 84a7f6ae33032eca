"""2 sections: which sentences need no source, and why.

`reasons` decides. It asks what the sentence stands in or before, what it looks like (`forms`, `typed_headings`), whether it
asks and states nothing first (`questions`), and whether it speaks of the text and not of the world: that it points to a place
(`pointing`, `showing`, `own_links`), says what the text does (`signposts`, and `roadmaps` of a whole paragraph) or how to
make its figures anew (`remaking`), by which words it calls things (`naming`), what it supposes (`suppositions`) or sets out
as a hypothesis (`hypotheses`), or what a formula's signs stand for (`glosses`). `lexicon` holds the words by which this is
known; `parts` is about whole parts under a heading, such as acknowledgements. `voice` asks of any other sentence whether its
words make it the author's own: who speaks (`speakers`), what they do (`verbs`), by which turns (`turns`, `swedish_voice`),
and what else it states (`assertions`). It is a statement then, of which its author is the source.

Everything here errs on one side: a statement that passes is never asked for its source, so in doubt nothing passes.
"""
