// Keeps the progress of an import true; without it the page loads itself anew.
const words = document.getElementById('progress-words');
const bar = document.getElementById('progress');

const look = async () => {
  try {
    const answer = await fetch('/import/progress', { headers: { Accept: 'application/json' } });
    if (!answer.ok)
      return location.reload();
    const progress = await answer.json();
    if (!progress.running)
      return location.reload();
    if (words.textContent !== progress.words)
      words.textContent = progress.words;
    if (progress.percent === null)
      bar.removeAttribute('value');
    else
      bar.value = progress.percent;
  } catch {
    // The site is starting again perhaps: look again.
  }
  setTimeout(look, 1000);
};

setTimeout(look, 1000);
