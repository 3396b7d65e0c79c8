"""The bench's question to DuckDB:  duckdb_peer.py FOLDER  prints subjects, those that fulfil it, and seconds to load and to answer.

Which project schools of the 2015 plan reach 90 % with parents and with residents, by the latest survey of each? Counts of answers are
compared, never rounded rates. The reading `each-group` of the requirement nq15-school-satisfaction asks the same.
"""
import sys
import time

start = time.perf_counter()
import duckdb  # noqa: E402  (loading it is part of what is measured)

TABLES = {
    "membership": ["id", "school", "programme", "since", "until"],
    "school": ["id", "since", "until"],
    "survey": ["id", "school", "subjects", "day", "valid", "satisfied"],
}
QUERY = """
with member as (
  select distinct m.school from membership m join school s on s.id = m.school
  where m.programme = 'nq15'
    and coalesce(m.since, '') <= '2017-12-31' and coalesce(m.until, '9999') >= '2017'
    and coalesce(s.since, '') <= '2017-12-31' and coalesce(s.until, '9999') >= '2017'),
latest as (
  select school, subjects, arg_max(satisfied::bigint, day) as satisfied, arg_max(valid::bigint, day) as valid
  from survey where subjects in ('parents', 'community') and day <= '2017-12-31' group by school, subjects),
judged as (
  select m.school, count(l.school) = 2 and bool_and(l.satisfied * 100 >= l.valid * 90) as holds
  from member m left join latest l on l.school = m.school group by m.school)
select count(*), count(*) filter (where holds) from judged
"""


def main(folder):
    for name, columns in TABLES.items():
        types = ", ".join("'%s': 'VARCHAR'" % column for column in columns)
        duckdb.sql("create table %s as select * from read_csv('%s/%s.csv', header=true, columns={%s})" %
                   (name, folder, name, types))
    loaded = time.perf_counter()
    total, passed = duckdb.sql(QUERY).fetchall()[0]
    print(total, passed, loaded - start, time.perf_counter() - loaded)


main(sys.argv[1])
