using System.Runtime.InteropServices;
using Briefing.Analysis.Tagging;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Mentions.Names;

/// <summary>
/// Makes the names of one document agree: a name is typed as it is typed most often, a last name as the full name that
/// ends with it, a name that was found in one place is found in the others, and so is one that the lexicons know as a body
/// alone. Titles before names are cut off.
/// </summary>
internal sealed class NameConsistency
{
    private const int LongestRepeated = 4;

    private const uint Bodies = (1u << (int)NameKind.Outlet) | (1u << (int)NameKind.Organisation);

    private readonly AnalyzedText _text;
    private readonly NameWords _words;
    private readonly Dictionary<ulong, Votes> _names = [];

    private NameConsistency(AnalyzedText text, NameWords words)
    {
        _text = text;
        _words = words;
    }

    /// <summary>Changes the labels of a document where its names disagree.</summary>
    /// <param name="text">The document.</param>
    /// <param name="words">Its words.</param>
    /// <param name="labels">The label of each token.</param>
    public static void Apply(AnalyzedText text, NameWords words, Span<byte> labels)
    {
        var consistency = new NameConsistency(text, words);
        consistency.CutTitles(labels);
        consistency.Count(labels);
        consistency.Retype(labels);
        consistency.Repeat(labels);
    }

    // "Prime Minister | Giorgia Conti": a title before a name is none of it, nor is it part of the name elsewhere.
    private void CutTitles(Span<byte> labels)
    {
        for (var first = 0; first < labels.Length; first++)
        {
            if (labels[first] == NameLabels.Outside)
            {
                continue;
            }

            var type = NameLabels.TypeOf(labels[first]);
            var end = EndOf(labels, first);
            var start = first;
            while (type == NameType.Person && end - start > 1 && IsTitle(_words[start]))
            {
                start++;
            }

            if (start > first)
            {
                labels[first..start].Clear();
                NameLabels.Write(labels[start..end], NameType.Person);
            }

            first = end - 1;
        }
    }

    private static bool IsTitle(in NameWord word)
    {
        const uint Title = 1u << (int)NameKind.Title;
        const uint FirstName = 1u << (int)NameKind.FirstName;
        return ((word.Alone | word.Begins | word.Continues) & Title) != 0 && (word.Alone & FirstName) == 0;
    }

    private void Count(ReadOnlySpan<byte> labels)
    {
        for (var first = 0; first < labels.Length; first++)
        {
            if (labels[first] == NameLabels.Outside)
            {
                continue;
            }

            var end = EndOf(labels, first);
            var type = NameLabels.TypeOf(labels[first]);
            Vote(KeyOf(first, end), type, end - first == 1 ? 2 : 3);
            if (end - first > 1 && type == NameType.Person)
            {
                Vote(KeyOf(end - 1, end), type, 3);
            }

            first = end - 1;
        }
    }

    private void Vote(ulong key, NameType type, int weight)
    {
        ref var votes = ref CollectionsMarshal.GetValueRefOrAddDefault(_names, key, out _);
        votes = votes.Add(type, weight);
    }

    private void Retype(Span<byte> labels)
    {
        for (var first = 0; first < labels.Length; first++)
        {
            if (labels[first] == NameLabels.Outside)
            {
                continue;
            }

            var end = EndOf(labels, first);
            NameLabels.Write(labels[first..end], _names[KeyOf(first, end)].Winner(NameLabels.TypeOf(labels[first])));
            first = end - 1;
        }
    }

    private void Repeat(Span<byte> labels)
    {
        foreach (var sentence in _text.Sentences)
        {
            if (_words.CaseOf(sentence) != SentenceCase.Prose)
            {
                continue;
            }

            for (var first = sentence.FirstToken; first < sentence.EndToken; first++)
            {
                var end = FreeEnd(labels, sentence, first);
                if (end > first && KnownType(first, end) is { } type)
                {
                    NameLabels.Write(labels[first..end], type);
                }

                first = Math.Max(first, end - 1);
            }
        }
    }

    private NameType? KnownType(int first, int end)
    {
        if (_names.TryGetValue(KeyOf(first, end), out var votes))
        {
            return votes.Winner(NameType.Person);
        }

        var kinds = NameLexicon.Default.KindsOf(_words.Of(first, end));
        return kinds != 0 && (kinds & ~Bodies) == 0 && IsProper(first) ? NameType.Organisation : null;
    }

    // The end of the run of capitalised words that begins here; the start itself where the run is too long or touches a
    // name.
    private int FreeEnd(ReadOnlySpan<byte> labels, Sentence sentence, int first)
    {
        var isSentenceStart = first == sentence.FirstToken;
        if (!IsFree(labels, first) || (isSentenceStart ? !IsProper(first) : !IsEdge(labels, first - 1)))
        {
            return first;
        }

        var limit = Math.Min(sentence.EndToken, first + LongestRepeated);
        var end = first + 1;
        while (end < limit && IsFree(labels, end))
        {
            end++;
        }

        return end == sentence.EndToken || IsEdge(labels, end) ? end : first;
    }

    private bool IsFree(ReadOnlySpan<byte> labels, int token) =>
        labels[token] == NameLabels.Outside
        && _words[token].Form is (CaseForm.Capital or CaseForm.Mixed or CaseForm.Upper);

    private bool IsEdge(ReadOnlySpan<byte> labels, int token) =>
        labels[token] == NameLabels.Outside
        && (_words[token].Form is CaseForm.None or CaseForm.Lower || !IsProper(token));

    private bool IsProper(int token) => (PennTag)_words[token].Tag is PennTag.NNP or PennTag.NNPS;

    private static int EndOf(ReadOnlySpan<byte> labels, int first)
    {
        var end = first + 1;
        while (end < labels.Length && NameLabels.IsContinuing(labels[end]))
        {
            end++;
        }

        return end;
    }

    private ulong KeyOf(int first, int end)
    {
        var key = (ulong)(end - first);
        for (var at = first; at < end; at++)
        {
            key = (key ^ _words[at].Lower) * 0x9E3779B97F4A7C15;
            key ^= key >> 29;
        }

        return key;
    }

    private readonly record struct Votes(int Person, int Organisation, int Location)
    {
        public Votes Add(NameType type, int weight) =>
            type switch
            {
                NameType.Person => this with { Person = Person + weight },
                NameType.Organisation => this with { Organisation = Organisation + weight },
                _ => this with { Location = Location + weight },
            };

        public NameType Winner(NameType present)
        {
            var most = Math.Max(Person, Math.Max(Organisation, Location));
            var own = present switch
            {
                NameType.Person => Person,
                NameType.Organisation => Organisation,
                _ => Location,
            };
            return own == most ? present
                : Person == most ? NameType.Person
                : Organisation == most ? NameType.Organisation
                : NameType.Location;
        }
    }
}
