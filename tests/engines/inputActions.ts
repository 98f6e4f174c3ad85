/** The actions of classic WebDriver and BiDi that press the mouse at a point of the window. */
export function mousePress(x: number, y: number): unknown {
  const at = { x: Math.round(x), y: Math.round(y), origin: 'viewport' }
  const press = [
    { type: 'pointerMove', ...at },
    { type: 'pointerDown', button: 0 },
    { type: 'pointerUp', button: 0 },
  ]
  return [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions: press }]
}

/** The actions of classic WebDriver and BiDi that type a text. */
export function keyPresses(text: string): unknown {
  const actions = [...text].flatMap((value) => [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ])
  return [{ type: 'key', id: 'keyboard', actions }]
}
