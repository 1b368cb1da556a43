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

// A list that tells when it changed, as long as somebody looks at it. It never changes by itself:
// whoever looks presses the button, and keeps their place and what they typed elsewhere.
const live = document.getElementById('live')
const said = document.getElementById('live-said')
const refresh = document.getElementById('live-refresh')
const LIST = 'list'
let stream = null
let latest = ''

if (live && said && refresh && window.EventSource) {
    refresh.addEventListener('click', renew)
    document.addEventListener('visibilitychange', () => (document.hidden ? rest() : listen()))
    window.addEventListener('pagehide', rest)
    window.addEventListener('pageshow', listen)
    listen()
}

function listen() {
    if (stream || document.hidden) {
        return
    }
    const opened = new EventSource(live.dataset.live + '&laatst=' + latest)
    stream = opened
    opened.addEventListener('here', (event) => (latest = event.lastEventId))
    opened.addEventListener('change', (event) => {
        latest = event.lastEventId
        tell(Number(event.data))
    })
    opened.addEventListener('stop', rest)
}

// Where nobody looks no stream is needed.
function rest() {
    stream?.close()
    stream = null
}

function tell(fresh) {
    const words = fresh === 0 ? 'changed' : fresh === 1 ? 'one' : 'many'
    said.textContent = live.dataset[words].replace('{n}', fresh > 99 ? '99+' : String(fresh))
    refresh.hidden = false
}

async function renew() {
    const page = await fetch(live.dataset.page, { headers: { Accept: 'text/html' } })
        .then((answer) => answer.text())
        .then((html) => new DOMParser().parseFromString(html, 'text/html'))
        .catch(() => null)
    const list = page?.getElementById(LIST)
    const newer = page?.getElementById('live')
    if (!list || !newer) {
        window.location.assign(live.dataset.page) // signed out meanwhile, or out of order
        return
    }
    const old = document.getElementById(LIST)
    const place = [...old.querySelectorAll('.work-row')].find(
        (row) => row.getBoundingClientRect().bottom > 0,
    )
    const height = place?.getBoundingClientRect().top
    old.replaceWith(list)
    const again = place && document.getElementById(place.id)
    if (again) {
        window.scrollBy(0, again.getBoundingClientRect().top - height)
    }
    rest()
    live.dataset.live = newer.dataset.live
    latest = ''
    said.textContent = live.dataset.done
    const heading = list.querySelector('h2')
    heading.tabIndex = -1
    heading.focus({ preventScroll: true })
    refresh.hidden = true
    listen()
}
