// Keeps what is being typed a moment after it was typed, and when the page is left. Without script the
// button does the same.
for (const form of document.querySelectorAll('form[data-keep]')) {
  let waiting;
  let changed = false;

  const keep = () => {
    clearTimeout(waiting);
    if (!changed) {
      return;
    }
    changed = false;
    fetch(form.action + '/bewaren', {
      method: 'POST',
      body: new URLSearchParams(new FormData(form)),
      keepalive: true,
      redirect: 'manual',
    }).catch(() => {
      changed = true;
    });
  };

  form.addEventListener('input', () => {
    changed = true;
    clearTimeout(waiting);
    waiting = setTimeout(keep, 1500);
  });
  form.addEventListener('submit', () => {
    changed = false;
    clearTimeout(waiting);
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') {
      keep();
    }
  });
}
