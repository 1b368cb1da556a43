-- What somebody typed on another page about a person and did not send is kept beside what they typed
-- for a note. Of a note the page is 'NOTE'; of what is none, the module that has the page tells.
alter table timeline.note_draft add column page text not null default 'NOTE';
