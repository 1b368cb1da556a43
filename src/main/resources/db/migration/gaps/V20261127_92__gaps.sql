-- How often help was looked for in a region in a month, and how often nobody was found. Nothing of
-- who asked, or for whom.
create table gaps.asked (
    month   date   not null,
    region  text   not null,
    need    text   not null,
    asked   bigint not null,
    missing bigint not null,
    primary key (month, region, need)
);
