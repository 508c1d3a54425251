import { useContext } from 'preact/hooks';
import { strings } from '../strings.ts';
import { piecesOf, type TermId } from './terms.ts';
import { Walk } from './walk.ts';

/** What a word means; words in it lead on, where there is a way to walk. */
export function GlossText({ id }: { id: TermId }) {
  const walk = useContext(Walk);
  const pieces = piecesOf(strings.terms[id].text, (other) => strings.terms[other].name);
  return (
    <p class="gloss">
      {pieces.map((piece, index) =>
        typeof piece === 'string' ? (
          piece
        ) : walk === null ? (
          piece.words
        ) : (
          <button key={index} type="button" class="term-link" onClick={() => walk(piece.to)}>
            {piece.words}
          </button>
        ),
      )}
    </p>
  );
}
