"""IDELE: identify, disseminate and exchange good practice in partnership.

Plain tables go into a pure method and come out as figures; everything else brings tables in or shows figures to people.
"""

__version__ = "0.1.0"
