"""Chinese official documents (公文) as typed objects."""
