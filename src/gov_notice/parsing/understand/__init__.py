"""Stage 6, understand: what the paragraphs of a document say."""
