/**
 * The script of the page for WeChat. It gives the clipboard the article's own markup. The asynchronous clipboard would
 * write every computed style into it. Safari copies only what is selected.
 */
export const copyScript = `
const status = document.querySelector('[role=status]')
for (const button of document.querySelectorAll('button')) {
  button.addEventListener('click', () => {
    const article = document.getElementById(button.dataset.copies)
    getSelection().selectAllChildren(article)
    const give = (event) => {
      event.preventDefault()
      event.clipboardData.setData('text/html', article.innerHTML)
      event.clipboardData.setData('text/plain', article.innerText)
    }
    document.addEventListener('copy', give, { once: true })
    const done = document.execCommand('copy')
    document.removeEventListener('copy', give)
    if (done) getSelection().removeAllRanges()
    status.textContent = done ? status.dataset.copied : status.dataset.refused
  })
}
`
