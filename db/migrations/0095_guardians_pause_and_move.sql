-- A guardian also pauses a child's reservation, lets it go on, and has it collected elsewhere: the child sees that too.
alter table patrons.guardian_deed drop constraint guardian_deed_deed_check,
  add constraint guardian_deed_deed_check check (deed in ('reserve', 'cancel', 'undo-cancel', 'pause', 'resume', 'change-pickup',
    'renew', 'interlibrary-loan'));
