"""Stage 3, recognise: what a line may be, one module a part of the paper.

A recogniser looks at one line and says what it would be and where in the line its parts stand; it
does not decide. Which of them is believed is settled by the order of the elements (stage 4).
"""
