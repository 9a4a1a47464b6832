"""What a package is: schema, typed tables, reading, checking, writing."""

from idele.tables.frames import Tables, dtypes, keys, table, values_allowed
from idele.tables.schema import SCHEMAS

__all__ = ["SCHEMAS", "Tables", "dtypes", "keys", "table", "values_allowed"]
