"""English, as it is said in Britain and in the United States: tables, rules, and the proof that reads them back."""
