-- the topic that an earlier meeting put off or did not pass, of which this one is the return (R15.1)
alter table topics add column returns_from uuid references topics (id);
