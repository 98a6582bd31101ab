export type {
  PieceAudience,
  PieceKind,
  PieceRefusal,
  Showing,
  WantedPiece,
  WorkDeed,
} from './piece.rules.ts'
export {
  changeTheme,
  endPiece,
  type Piece,
  type PieceOutcome,
  pieceById,
  pieces,
  publishPiece,
  rewritePiece,
  shownPieces,
  tipsOfWork,
  writePiece,
} from './piece.ts'
