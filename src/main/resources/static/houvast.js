// What a page does more when scripts run. Every page works without it.
import { initAll } from './govuk-frontend.min.js'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')
initAll()

// Leaving quickly, by the button or by Shift: this page does not stay behind in the history.
new MutationObserver(() => {
  if (document.body.classList.contains('govuk-exit-this-page-hide-content')) {
    window.location.replace('/weg')
  }
}).observe(document.body, { attributeFilter: ['class'] })
