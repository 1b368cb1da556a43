// Keeps what is being typed a moment after it was typed, and when the page is left. Without script the
// button does the same.
for (const form of document.querySelectorAll('form[data-keep]')) {
  const status = form.querySelector('[data-kept]');
  let waiting;
  let changed = false;

  // Said once for each minute, and read out when there is nothing else to say.
  const say = (words) => {
    if (status && status.textContent !== words) {
      status.textContent = words;
    }
  };
  // As the rest of the house writes it: 9.05 in Dutch, 9:05 in English.
  const now = () => {
    const moment = new Date();
    const minutes = String(moment.getMinutes()).padStart(2, '0');
    return moment.getHours() + (document.documentElement.lang === 'en' ? ':' : '.') + minutes;
  };

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
    })
      .then((answer) => say(answer.ok ? status?.dataset.kept.replace('{0}', now()) : status?.dataset.unkept))
      .catch(() => {
        changed = true;
        say(status?.dataset.unkept);
      });
  };

  form.addEventListener('input', () => {
    changed = true;
    clearTimeout(waiting);
    waiting = setTimeout(keep, 1500);
  });
  // What is sent, or thrown away, is not kept once more.
  for (const sent of [form, ...document.querySelectorAll('form[data-discard]')]) {
    sent.addEventListener('submit', () => {
      changed = false;
      clearTimeout(waiting);
    });
  }
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') {
      keep();
    }
  });
}
