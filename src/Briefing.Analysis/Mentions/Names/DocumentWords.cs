using System.Buffers;

namespace Briefing.Analysis.Mentions.Names;

/// <summary>What the rest of a document tells of a word: how it is written and beside what it stands there.</summary>
internal static class DocumentWords
{
    private const byte SeenLower = 1;
    private const byte SeenCapitalInside = 2;
    private const byte SeenAfterPersonWord = 4;
    private const byte SeenInOrganisation = 8;
    private const byte SeenAsPlace = 16;
    private const byte SeenBeforeSurname = 32;

    private const uint PersonWords = (1u << (int)NameKind.FirstName) | (1u << (int)NameKind.Title);

    private const uint BodyWords =
        (1u << (int)NameKind.OrganisationWord)
        | (1u << (int)NameKind.GovernmentWord)
        | (1u << (int)NameKind.OutletWord);

    private const uint PlaceNames =
        (1u << (int)NameKind.Country) | (1u << (int)NameKind.Place) | (1u << (int)NameKind.City);

    private static readonly uint s_in = NameHash.OfLower("in");
    private static readonly uint s_comma = NameHash.OfLower(",");

    /// <summary>Gathers the evidence of every word and gives each the sum of its like's.</summary>
    /// <param name="words">All tokens of the document.</param>
    /// <param name="cases">For each token, how its sentence uses capitals, and whether it opens it.</param>
    public static void Complete(Span<NameWord> words, ReadOnlySpan<(SentenceCase Case, bool IsFirst)> cases)
    {
        var capacity = 64;
        while (capacity < words.Length * 2)
        {
            capacity *= 2;
        }

        var keys = ArrayPool<uint>.Shared.Rent(capacity);
        var marks = ArrayPool<byte>.Shared.Rent(capacity);
        keys.AsSpan(0, capacity).Clear();
        marks.AsSpan(0, capacity).Clear();
        for (var at = 0; at < words.Length; at++)
        {
            if (words[at].Form != CaseForm.None)
            {
                marks[Slot(keys.AsSpan(0, capacity), words[at].Lower)] |= EvidenceOf(words, cases, at);
            }
        }

        for (var at = 0; at < words.Length; at++)
        {
            if (words[at].Form != CaseForm.None)
            {
                words[at].Elsewhere = marks[Slot(keys.AsSpan(0, capacity), words[at].Lower)];
            }
        }

        ArrayPool<uint>.Shared.Return(keys);
        ArrayPool<byte>.Shared.Return(marks);
    }

    private static byte EvidenceOf(
        ReadOnlySpan<NameWord> words,
        ReadOnlySpan<(SentenceCase Case, bool IsFirst)> cases,
        int at
    )
    {
        if (cases[at].Case != SentenceCase.Prose)
        {
            return 0;
        }

        if (words[at].Form == CaseForm.Lower)
        {
            return SeenLower;
        }

        var found = 0;
        if (!cases[at].IsFirst && words[at - 1].Form != CaseForm.None)
        {
            found |= SeenCapitalInside;
            found |= IsCapital(words[at - 1]) && (words[at - 1].Alone & PersonWords) != 0 ? SeenAfterPersonWord : 0;
            found |= words[at - 1].Lower == s_in ? SeenAsPlace : 0;
        }

        if (at + 1 < words.Length && !cases[at + 1].IsFirst)
        {
            var next = words[at + 1];
            found |= IsCapital(next) && (next.Alone & BodyWords) != 0 ? SeenInOrganisation : 0;
            found |= IsCapital(next) && (words[at].Alone & PersonWords) != 0 ? SeenBeforeSurname : 0;
            found |=
                next.Lower == s_comma
                && at + 2 < words.Length
                && ((words[at + 2].Alone | words[at + 2].Begins) & PlaceNames) != 0
                    ? SeenAsPlace
                    : 0;
        }

        return (byte)found;
    }

    private static bool IsCapital(in NameWord word) =>
        word.Form is CaseForm.Capital or CaseForm.Mixed or CaseForm.Upper;

    private static int Slot(Span<uint> keys, uint lower)
    {
        var key = lower == 0 ? 1 : lower;
        var mask = keys.Length - 1;
        var slot = (int)key & mask;
        while (keys[slot] != 0 && keys[slot] != key)
        {
            slot = (slot + 1) & mask;
        }

        keys[slot] = key;
        return slot;
    }
}
