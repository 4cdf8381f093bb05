// Keeps the letter beside the form true to what is written; without it there is the button "Update the letter".
const button = document.querySelector('[data-letter]');
const pause = 800;
let timer;

const update = () => {
  clearTimeout(timer);
  timer = setTimeout(() => button.form.requestSubmit(button), pause);
};

if (button) {
  button.form.addEventListener('change', event => {
    // Circumstances change the rules, and those are asked again by their own button.
    if (event.target.closest('[data-printed]'))
      update();
  });
  update();
}
