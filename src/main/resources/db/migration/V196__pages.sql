-- what somebody did on a day stands on his sheet of that day; what was reported of an item, beside it
create index audit_entries_by_actor_and_time on audit_entries (actor, office_time);
create index supervision_progress_by_item on supervision_progress (item);
