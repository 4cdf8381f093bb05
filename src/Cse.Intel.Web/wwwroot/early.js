// Runs before the page is drawn, so that nothing jumps when the components start.
document.documentElement.classList.add('js-enabled');
