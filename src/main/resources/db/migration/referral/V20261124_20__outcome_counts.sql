-- What stays of somebody who was forgotten: one more in a count, without the person.
create table referral.outcome_count (
    month    date   not null,
    event    text   not null,
    relation text   not null,
    outcome  text   not null,
    number   bigint not null,
    primary key (month, event, relation, outcome)
);
