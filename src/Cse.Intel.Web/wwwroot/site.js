document.body.classList.add('js-enabled', 'govuk-frontend-supported');

// "/" puts the cursor into the search box, unless somebody is typing.
document.addEventListener('keydown', event => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey)
    return;
  if (event.target.closest('input, textarea, select, [contenteditable]'))
    return;
  const box = document.getElementById('header-search');
  if (!box)
    return;
  event.preventDefault();
  box.focus();
  box.select();
});

// A form whose purpose needs a reference shows the field only then; without scripts it is always there.
for (const select of document.querySelectorAll('[data-purpose]')) {
  const detail = document.getElementById(select.dataset.purpose);
  const show = () => { detail.hidden = !select.selectedOptions[0].dataset.needsDetail; };
  select.addEventListener('change', show);
  show();
}

for (const button of document.querySelectorAll('[data-copy]')) {
  button.hidden = !navigator.clipboard;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent);
    button.textContent = 'Copied';
  });
}

// Last, because loading them takes a moment and the keys above should not wait.
const [govuk, moj] = await Promise.all([import('/lib/govuk-frontend.min.js'), import('/lib/moj-frontend.min.js')]);
// A banner takes the cursor when it starts; not from somebody who has begun to type.
if (document.activeElement !== document.body)
  for (const banner of document.querySelectorAll('[data-module="govuk-notification-banner"], [data-module="govuk-error-summary"]'))
    banner.dataset.disableAutoFocus = 'true';
govuk.initAll();
moj.initAll();
