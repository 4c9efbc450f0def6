using Briefing.Analysis.Tagging;

namespace Briefing.Analysis.Attributions.Grammar;

/// <summary>Finds the subjects of all verb groups of a text, left to right.</summary>
internal sealed partial class SubjectFinder
{
    private const int MaximumParenthesis = 60;

    private readonly SentenceGrammar _grammar;
    private readonly CueLexicon _lexicon;
    private readonly Subject[] _subjects;

    /// <summary>Finds the subjects.</summary>
    public SubjectFinder(SentenceGrammar grammar, CueLexicon lexicon)
    {
        _grammar = grammar;
        _lexicon = lexicon;
        _subjects = new Subject[grammar.Groups.Length];
        for (var index = 0; index < _subjects.Length; index++)
        {
            _subjects[index] = Find(index);
        }
    }

    /// <summary>The subject of a verb group, by its index in <see cref="SentenceGrammar.Groups"/>.</summary>
    public Subject Of(int group) => _subjects[group];

    private Subject Find(int index)
    {
        var group = _grammar.Groups[index];
        var before = Before(group);
        return group.Form switch
        {
            VerbForm.Infinitive => OfInfinitive(index, before),
            VerbForm.Ing => OfParticiple(index, before),
            VerbForm.Participle => Adjacent(before) is { IsFound: true } noun ? noun : OfParticiple(index, before),
            _ => OfFinite(index, before),
        };
    }

    // The token before the group, adverbs and "both", "all" skipped.
    private int Before(VerbGroup group)
    {
        var token = group.Range.Start - 1;
        for (var steps = 0; steps < 4 && _grammar.IsAdverb(token) && _grammar.ChunkAt(token) < 0; steps++)
        {
            token--;
        }

        return token;
    }

    private Subject OfFinite(int index, int token)
    {
        var sentence = _grammar.SentenceAround(_grammar.Groups[index].First);
        if (OfNounClause(index) is { IsFound: true } noun)
        {
            return noun;
        }

        for (var steps = 0; steps < 6 && token >= sentence.Start; steps++)
        {
            var chunk = _grammar.ChunkAt(token);
            if (chunk >= 0)
            {
                var found = _grammar.Chunks[chunk];
                if (IsReflexive(token))
                {
                    token--;
                    continue;
                }

                if (Antecedent(index, found) is { IsFound: true } antecedent)
                {
                    return antecedent;
                }

                if (found.Kind != NounChunkKind.Temporal)
                {
                    return FromChunk(chunk, sentence);
                }

                token = SkipBack(found.Range.Start - 1);
                continue;
            }

            if (_grammar.IsComma(token))
            {
                return AcrossComma(index, token, sentence);
            }

            if (_grammar.IsDash(token) || _grammar.Words(token) is ")")
            {
                return AcrossParenthesis(token, sentence);
            }

            if (_grammar.Penn(token) is PennTag.CC)
            {
                return Inherit(index, sentence);
            }

            if (_grammar.IsQuote(token) && token - 1 >= sentence.Start && _grammar.QuotationAt(token) >= 0)
            {
                return AfterNickname(token, sentence);
            }

            if (_grammar.IsAdverb(token))
            {
                token--;
                continue;
            }

            if (_grammar.Is(token, "that"))
            {
                // "the group that wants": a relative that the tagger took for a conjunction.
                return _grammar.ChunkAt(token - 1) >= 0
                    ? new Subject(new TokenRange(token, token + 1), -1, true)
                    : Subject.None;
            }

            return AfterParticiple(token, sentence);
        }

        return Subject.None;
    }

    private int SkipBack(int token) => _grammar.Penn(token) is PennTag.IN ? token - 1 : token;

    private Subject FromChunk(int chunk, TokenRange sentence)
    {
        var found = _grammar.Chunks[chunk];
        if (found.Kind is NounChunkKind.Expletive)
        {
            return Subject.None;
        }

        if (found.Kind is NounChunkKind.Relative)
        {
            return new Subject(found.Range, chunk, true);
        }

        var range = NounPhrases.GrowLeft(_grammar, found);
        if (_grammar.IsComma(range.Start - 1) && found.Kind is NounChunkKind.Name or NounChunkKind.Common)
        {
            range = TitleBefore(range, sentence);
        }

        return new Subject(range, chunk, true);
    }

    // "its president, Jonas Vale, doubted" reaches here without its last comma in "the plaintiff, Dariela Quist,": handled
    // across the comma; "The company's general counsel, Peter Wray replied" is one phrase too.
    private TokenRange TitleBefore(TokenRange range, TokenRange sentence)
    {
        var listed = range;
        for (var items = 0; items < 8; items++)
        {
            var comma = listed.Start - 1;
            var chunk = _grammar.ChunkAt(comma - 1);
            if (
                comma <= sentence.Start
                || !_grammar.IsComma(comma)
                || chunk < 0
                || !NounPhrases.IsHolder(_grammar.Chunks[chunk].Kind)
                || !HasCoordinator(range)
            )
            {
                break;
            }

            listed = new TokenRange(NounPhrases.GrowLeft(_grammar, _grammar.Chunks[chunk]).Start, range.End);
        }

        return listed;
    }

    // "A, B and C said": only a coordinated phrase goes on to the left over commas.
    private bool HasCoordinator(TokenRange range)
    {
        for (var token = range.Start; token < range.End; token++)
        {
            if (_grammar.IsAny(token, ["and", "or"]))
            {
                return true;
            }
        }

        return false;
    }

    private Subject AcrossComma(int index, int comma, TokenRange sentence)
    {
        var from = Math.Max(sentence.Start + 1, comma - MaximumParenthesis);
        for (var token = comma - 1; token >= from; token--)
        {
            if (!_grammar.IsComma(token))
            {
                if (_grammar.QuotationAt(token) >= 0 && _grammar.QuotationAt(comma) < 0)
                {
                    break;
                }

                continue;
            }

            var chunk = _grammar.ChunkAt(token - 1);
            if (chunk < 0 || !NounPhrases.IsHolder(_grammar.Chunks[chunk].Kind) || IsAge(chunk))
            {
                continue;
            }

            var opens = token + 1;
            var range = NounPhrases.GrowLeft(_grammar, _grammar.Chunks[chunk]);
            if (
                _grammar.IsAny(opens, FunctionWords.Relatives)
                || IsPartOfWhom(_grammar, opens)
                || IsApposition(opens, comma)
            )
            {
                return new Subject(new TokenRange(range.Start, comma), chunk, true);
            }

            if (OpensParenthesis(opens))
            {
                return new Subject(range, chunk, true);
            }
        }

        if (_grammar.Words(comma - 1) is ")" && AcrossParenthesis(comma - 1, sentence) is { IsFound: true } bracketed)
        {
            return bracketed with { Range = bracketed.Range with { End = comma } };
        }

        // ", and said", "said A, then added": the verb before has the subject.
        return Inherit(index, sentence);
    }

    /// <summary>Whether a relative clause about some of a group opens at a token: "none of whom", "one of which".</summary>
    public static bool IsPartOfWhom(SentenceGrammar grammar, int token) =>
        grammar.Is(token + 1, "of") && grammar.IsAny(token + 2, ["whom", "which"])
        || grammar.Is(token + 2, "of") && grammar.IsAny(token + 3, ["whom", "which"]);

    // "Cory James, 22, of Flint, Mich., said": an age or a place after a comma is no head.
    private bool IsAge(int chunk)
    {
        var range = _grammar.Chunks[chunk].Range;
        return _grammar.Penn(range.Start) is PennTag.CD && range.Length == 1
            || (_grammar.Penn(range.Start - 1) is PennTag.IN && _grammar.IsComma(range.Start - 2));
    }

    private bool IsApposition(int start, int end)
    {
        var chunk = _grammar.ChunkAt(start);
        if (chunk < 0)
        {
            return _grammar.IsAny(start, ["including", "among", "like", "such", "then", "now"]);
        }

        if (IsAge(chunk))
        {
            return true;
        }

        var found = _grammar.Chunks[chunk];
        return found.Range.Start == start
            && found.Kind is NounChunkKind.Common or NounChunkKind.Name
            && NounPhrases.GrowRight(_grammar, found, end, withApposition: true).End is var grown
            && (grown >= end - 1 || _grammar.IsAny(grown, ["who", "which", "that", "whose", "where", "whom"]));
    }

    private bool OpensParenthesis(int token) =>
        _grammar.Penn(token) is PennTag.VBG or PennTag.VBN or PennTag.IN or PennTag.RB or PennTag.TO
        || _grammar.IsAny(token, ["however", "too", "meanwhile", "though", "as"])
        || (_grammar.ChunkAt(token) is var chunk and >= 0 && _grammar.Chunks[chunk].Kind is NounChunkKind.Temporal);

    private Subject AcrossParenthesis(int close, TokenRange sentence)
    {
        var from = Math.Max(sentence.Start + 1, close - MaximumParenthesis);
        for (var token = close - 1; token >= from; token--)
        {
            var opens = _grammar.Words(close) is ")" ? _grammar.Words(token) is "(" : _grammar.IsDash(token);
            if (opens && _grammar.ChunkAt(token - 1) is var chunk and >= 0)
            {
                return FromChunk(chunk, sentence);
            }

            if (opens)
            {
                break;
            }
        }

        return Subject.None;
    }

    // 'a vice president identified only as "Executive B" is said'
    private Subject AfterNickname(int quote, TokenRange sentence)
    {
        var quotation = _grammar.Quotations[_grammar.QuotationAt(quote)];
        return quotation.Words <= 4 && quotation.Range.Start > sentence.Start
            ? AfterParticiple(quotation.Range.Start - 1, sentence) is { IsFound: true } found
                ? found with
                {
                    Range = found.Range with { End = quotation.Range.End },
                }
                : Subject.None
            : Subject.None;
    }

    // "two people briefed on the talks said": back over the participle to the phrase that it modifies.
    private Subject AfterParticiple(int token, TokenRange sentence)
    {
        for (var steps = 0; steps < 8 && token > sentence.Start; steps++, token--)
        {
            if (_grammar.IsComma(token) || _grammar.IsQuote(token) || _grammar.Penn(token) is PennTag.CC)
            {
                break;
            }

            if (
                _grammar.Penn(token) is PennTag.VBN or PennTag.VBG or PennTag.VBD
                && _grammar.ChunkAt(token - 1) is var chunk and >= 0
                && NounPhrases.IsHolder(_grammar.Chunks[chunk].Kind)
            )
            {
                var range = NounPhrases.GrowLeft(_grammar, _grammar.Chunks[chunk]);
                return new Subject(range, chunk, true);
            }
        }

        return Subject.None;
    }

    private Subject Adjacent(int token) =>
        _grammar.ChunkAt(token) is var chunk and >= 0 && _grammar.Chunks[chunk].Kind is not NounChunkKind.Temporal
            ? FromChunk(chunk, _grammar.SentenceAround(token))
            : Subject.None;

    private bool SameSentence(int first, int second) =>
        _grammar.SentenceAt(_grammar.Groups[first].First) == _grammar.SentenceAt(_grammar.Groups[second].First);
}
