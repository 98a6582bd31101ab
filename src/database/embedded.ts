export const startEmbedded = async () => {
  throw new Error('x')
}
