export {
  firstName,
  type PieceAudience,
  type PieceKind,
  type PieceRefusal,
  type Showing,
  showingOn,
  type WantedPiece,
  type WorkDeed,
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
