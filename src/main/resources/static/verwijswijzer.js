// Narrowing the results without a new page. Without script the same form shows a new page.
const form = document.querySelector('form[data-narrow]')

if (form) {
    let asked

    form.addEventListener('change', narrow)
    form.addEventListener('submit', (event) => {
        event.preventDefault()
        narrow()
    })

    async function narrow() {
        asked?.abort()
        asked = new AbortController()
        const fields = new URLSearchParams(new FormData(form))
        fields.set('go', 'next')
        try {
            const answer = await fetch('/verwijswijzer', { method: 'POST', body: fields, signal: asked.signal })
            const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
            const results = page.getElementById(form.dataset.narrow)
            if (answer.ok && results) {
                show(results)
            } else {
                form.submit()
            }
        } catch (fault) {
            if (fault.name !== 'AbortError') {
                form.submit()
            }
        }
    }

    // The line with the count stays where it is, so that it is read out.
    function show(results) {
        const here = document.getElementById(form.dataset.narrow)
        const count = here.querySelector('[role=status]')
        const fresh = results.querySelector('[role=status]')
        count.textContent = fresh.textContent
        fresh.remove()
        here.replaceChildren(count, ...results.childNodes)
    }
}
