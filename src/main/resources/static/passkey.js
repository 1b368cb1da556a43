// Makes a passkey, or signs in with one: asks for a question, lets the device answer it, and sends the
// answer as a form. Where that cannot be done the page keeps saying so, and offers the link.
const form = document.querySelector('form[data-passkey]')
const unable = document.querySelector('[data-passkey-unable]')
const failed = document.querySelector('[data-passkey-failed]')

if (form && window.isSecureContext && window.PublicKeyCredential) {
    unable.hidden = true
    form.hidden = false
    form.addEventListener('submit', (event) => {
        event.preventDefault()
        const button = form.querySelector('button')
        button.disabled = true
        failed.hidden = true
        answer().then(() => form.submit()).catch(() => {
            button.disabled = false
            failed.hidden = false
            failed.focus()
        })
    })
}

async function answer() {
    const asked = await fetch(form.action + '/vraag', { method: 'POST', body: new URLSearchParams(new FormData(form)) })
    if (!asked.ok) {
        throw new Error(String(asked.status))
    }
    const question = await asked.json()
    question.challenge = bytes(question.challenge)
    const said = form.dataset.passkey === 'make' ? await make(question) : await use(question)
    for (const [name, value] of Object.entries(said)) {
        form.elements[name].value = text(value)
    }
}

async function make(question) {
    question.user.id = bytes(question.user.id)
    question.excludeCredentials.forEach((known) => { known.id = bytes(known.id) })
    const { response } = await navigator.credentials.create({ publicKey: question })
    return { clientData: response.clientDataJSON, attestation: response.attestationObject }
}

async function use(question) {
    const { rawId, response } = await navigator.credentials.get({ publicKey: question })
    return {
        credential: rawId,
        handle: response.userHandle ?? new ArrayBuffer(0),
        clientData: response.clientDataJSON,
        authenticatorData: response.authenticatorData,
        signature: response.signature,
    }
}

function bytes(base64url) {
    const binary = atob(base64url.replace(/-/g, '+').replace(/_/g, '/'))
    return Uint8Array.from(binary, (character) => character.charCodeAt(0))
}

function text(buffer) {
    const binary = Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join('')
    return btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')
}
