-- by which rules a packet was made (R1.1): id and version of the profile of the meeting's day
alter table packets add column profile varchar(200) default '' not null;
