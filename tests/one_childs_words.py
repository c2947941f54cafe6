"""Needs, outcomes and provision of one made-up child, which several files of tests lay out in their ways."""

__all__ = ["N1", "N2", "N3", "O1", "O2", "P1", "P2", "P3"]

N1 = "Lea cannot follow talk in a noisy room."
N2 = "Lea tires by noon and then stops working."
N3 = "Lea has no friend in her year."
O1 = "Lea will take part in a talk of four pupils in every lesson."
O2 = "Lea will work until the end of the school day."
P1 = "A radio aid in every lesson"
P2 = "A rest of twenty minutes before lunch"
P3 = "A lunch club with two girls of her choice"
