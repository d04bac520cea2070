// Wording: being built.
