"""A news page as a reader copies it, menus and all; written for these tests."""

NEWS = """\
Skip to content
Sign in
Subscribe
The Sample Gazette
World  Politics  Business

France and Ukraine agree on power plants

By A. Writer
Published March 5, 2024, 6:30 p.m.

French President Emmanuel Macron and Ukrainian President Volodymyr Zelensky signed an agreement on power plants in Paris on February 16, 2024.

Germany signed an agreement with Ukraine in Berlin on February 20, 2024.

French President Emmanuel Macron said on February 26, 2024 that France would repair ten power plants.

Russia accused France of escalation on February 28, 2024.

The foreign ministers of France and Ukraine will meet in Kyiv on March 12, 2024.

Share this article
Read also
Ten recipes for the weekend
Privacy policy
© 2024 The Sample Gazette
"""  # noqa: E501 -- a page as it is copied, a paragraph a line
