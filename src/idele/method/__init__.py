"""The measures of METHOD.md: pure functions of plain tables. No Django, no files, no clock."""
