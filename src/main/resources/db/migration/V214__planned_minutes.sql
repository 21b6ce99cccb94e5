-- planned minutes (计划时长) of a meeting and of each of its topics; none where nobody planned
alter table meetings add column planned_minutes integer;
alter table topics add column planned_minutes integer;
