// Suggestions while somebody types what to look for. What is typed goes in a body, never in an address,
// and is not kept. Without script the form searches just the same.
const words = document.querySelector('input[list="suggesties"]')

if (words) {
    let waiting
    let asked

    words.addEventListener('input', () => {
        clearTimeout(waiting)
        asked?.abort()
        if (words.value.trim().length > 1) {
            waiting = setTimeout(suggest, 250)
        }
    })

    async function suggest() {
        asked = new AbortController()
        try {
            const answer = await fetch(new URL(words.form.action).pathname + '/suggesties', {
                method: 'POST',
                body: new URLSearchParams(new FormData(words.form)),
                signal: asked.signal,
            })
            if (answer.ok) {
                show((await answer.json()).words)
            }
        } catch {
            // a later letter, or no connection: the form still searches
        }
    }

    function show(suggestions) {
        words.list.replaceChildren(...suggestions.map((suggestion) => new Option(suggestion, suggestion)))
    }
}
