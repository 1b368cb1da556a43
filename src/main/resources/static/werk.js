// Keys for the work list: j and k go from button to button, ? explains. Nothing here is needed
// to work; a worker switches it on, because single keys get in the way of speech and of readers.
const help = document.getElementById('keys')
const on = document.getElementById('keys-on')
const KEPT = 'werk-keys'

if (help && on) {
    help.hidden = false
    on.checked = localStorage.getItem(KEPT) === 'on'
    on.addEventListener('change', () => localStorage.setItem(KEPT, on.checked ? 'on' : 'off'))
    document.addEventListener('keydown', press)
}

function press(event) {
    const typing = event.target.closest('input, textarea, select')
    if (!on.checked || typing || event.ctrlKey || event.altKey || event.metaKey) {
        return
    }
    if (event.key === 'j') {
        move(1)
    } else if (event.key === 'k') {
        move(-1)
    } else if (event.key === '?') {
        help.open = !help.open
        help.querySelector('summary').focus()
    } else {
        return
    }
    event.preventDefault()
}

function move(step) {
    const actions = [...document.querySelectorAll('.work-row__do :is(a, button)')]
    const rows = actions.map((action) => action.closest('.work-row'))
    const here = rows.findIndex((row) => row.contains(document.activeElement))
    const next = here < 0 ? (step > 0 ? 0 : actions.length - 1) : here + step
    actions[next]?.focus()
}
