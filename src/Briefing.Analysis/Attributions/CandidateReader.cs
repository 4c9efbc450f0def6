using Briefing.Analysis.Attributions.Grammar;
using Briefing.Analysis.Attributions.Rules;

namespace Briefing.Analysis.Attributions;

/// <summary>Runs every rule over a text, in one pass over its tokens.</summary>
internal sealed class CandidateReader
{
    private readonly SentenceGrammar _grammar;
    private readonly VerbCueReader _verbs;
    private readonly PassiveCueReader _passives;
    private readonly NounCueReader _nouns;
    private readonly AdjectiveCueReader _adjectives;
    private readonly AdverbCueReader _adverbs;
    private readonly PhraseCueReader _phrases;
    private readonly AsideReader _asides;
    private readonly EvidenceReader _evidence;
    private readonly QuotationSubjectReader _quotations;
    private readonly SpeakerTurnReader _turns;

    /// <summary>Creates it for a text.</summary>
    public CandidateReader(SentenceGrammar grammar, CueLexicon lexicon)
    {
        var subjects = new SubjectFinder(grammar, lexicon);
        _grammar = grammar;
        _verbs = new VerbCueReader(grammar, subjects, lexicon);
        _passives = new PassiveCueReader(grammar, subjects, lexicon);
        _nouns = new NounCueReader(grammar, subjects, lexicon);
        _adjectives = new AdjectiveCueReader(grammar, subjects, lexicon);
        _adverbs = new AdverbCueReader(grammar, subjects, lexicon);
        _phrases = new PhraseCueReader(grammar);
        _asides = new AsideReader(grammar, subjects, lexicon);
        _evidence = new EvidenceReader(grammar);
        _quotations = new QuotationSubjectReader(grammar);
        _turns = new SpeakerTurnReader(grammar, subjects);
    }

    /// <summary>All candidates, in the order of their cues.</summary>
    public List<Candidate> Read(CancellationToken cancellationToken)
    {
        var found = new List<Candidate>();
        var paragraph = -1;
        foreach (var sentence in _grammar.Text.Sentences)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (sentence.Paragraph != paragraph)
            {
                paragraph = sentence.Paragraph;
                Add(found, _turns.Read(sentence.FirstToken, ParagraphEnd(sentence.FirstToken, paragraph)));
            }

            ReadSentence(found, new TokenRange(sentence.FirstToken, sentence.EndToken));
        }

        foreach (var candidate in found.Where(candidate => candidate.Frame is not CueFrame.Quote))
        {
            OpeningRelative.EndContent(_grammar, candidate);
        }

        found.Sort((first, second) => first.Cue.Start.CompareTo(second.Cue.Start));
        new QuoteContinuer(_grammar).Extend(found);
        return found;
    }

    private void ReadSentence(List<Candidate> found, TokenRange sentence)
    {
        var first = found.Count;
        List<(int Start, int End)>? evidence = null;
        for (var token = sentence.Start; token < sentence.End; token++)
        {
            Add(found, _adverbs.Read(token));
            Add(found, _phrases.Read(token));
            if (_evidence.PhraseEnd(token) is var end and > 0)
            {
                (evidence ??= []).Add((token, end));
            }

            if (_grammar.ChunkAt(token) is var chunk and >= 0 && _grammar.Chunks[chunk].Range.Start == token)
            {
                Add(found, _nouns.Read(chunk));
            }

            if (_grammar.GroupAt(token) is var group and >= 0 && _grammar.Groups[group].Range.Start == token)
            {
                Add(found, _asides.Read(group) ?? _verbs.Read(group));
                found.AddRange(_passives.Read(group));
                Add(found, _adjectives.Read(group));
                Add(found, _quotations.Read(group));
            }
        }

        if (evidence is not null && found.Count - first <= SentenceGrammar.Reach)
        {
            AddEvidence(found, first, evidence);
        }
    }

    private void AddEvidence(List<Candidate> found, int first, List<(int Start, int End)> evidence)
    {
        foreach (var (start, end) in evidence.Take(SentenceGrammar.Reach))
        {
            var hosts = found.GetRange(first, found.Count - first);
            if (_evidence.Read(start, end, hosts) is { } candidate)
            {
                for (var index = found.Count - 1; index >= first; index--)
                {
                    if (found[index].Cue.Overlaps(candidate.Cue))
                    {
                        found.RemoveAt(index);
                    }
                }

                found.Add(candidate);
            }
        }
    }

    private int ParagraphEnd(int first, int paragraph)
    {
        var index = _grammar.SentenceAt(first);
        while (index + 1 < _grammar.Text.Sentences.Length && _grammar.Text.Sentences[index + 1].Paragraph == paragraph)
        {
            index++;
        }

        return _grammar.Text.Sentences[index].EndToken;
    }

    private static void Add(List<Candidate> found, Candidate? candidate)
    {
        if (candidate is not null)
        {
            found.Add(candidate);
        }
    }
}
