namespace Briefing.Analysis.Tagging;

/// <summary>The features of a word in its sentence, as 32-bit hashes. One list for training and for tagging.</summary>
internal static class TaggerContext
{
    /// <summary>How many features do not depend on the tags chosen before.</summary>
    public const int StaticCount = 47;

    /// <summary>How many features depend on the two tags chosen before.</summary>
    public const int HistoryCount = 8;

    /// <summary>Fills in the features that do not depend on tags.</summary>
    /// <param name="words">The words of the sentence, with two edge words before and after.</param>
    /// <param name="place">The place of the word among them, from 2 on.</param>
    /// <param name="mode">How the sentence is written: 0 as usual, 1 in capitals, 2 like a headline, 3 without capitals.</param>
    /// <param name="features">Receives <see cref="StaticCount"/> hashes.</param>
    public static void FillStatic(ReadOnlySpan<WordFeatures> words, int place, uint mode, Span<uint> features)
    {
        ref readonly var before2 = ref words[place - 2];
        ref readonly var before = ref words[place - 1];
        ref readonly var word = ref words[place];
        ref readonly var after = ref words[place + 1];
        ref readonly var after2 = ref words[place + 2];
        var isFirst = place == 2 || (!before.HasLetter && before2.Lower == WordFeatures.Edge) ? 1u : 0u;
        var caseHash = word.Shape + (isFirst * 0x9E3779B1) + (mode * 0x85EBCA77);
        features[0] = 0x1B873593;
        features[1] = Hash(1, word.Lower);
        features[2] = Hash(2, word.Exact, isFirst + (mode << 1));
        features[3] = Hash(3, word.Suffix1);
        features[4] = Hash(4, word.Suffix2);
        features[5] = Hash(5, word.Suffix3);
        features[6] = Hash(6, word.Suffix4);
        features[7] = Hash(7, word.Suffix5);
        features[8] = Hash(8, word.Prefix2);
        features[9] = Hash(9, word.Prefix3);
        features[10] = Hash(10, word.Prefix4);
        features[11] = Hash(11, caseHash);
        features[12] = Hash(12, caseHash, word.Suffix3);
        features[13] = Hash(13, word.Head);
        features[14] = Hash(14, word.Ambiguity);
        features[15] = Hash(15, word.Ambiguity, caseHash);
        features[16] = Hash(16, before.Lower);
        features[17] = Hash(17, before2.Lower);
        features[18] = Hash(18, after.Lower);
        features[19] = Hash(19, after2.Lower);
        features[20] = Hash(20, before.Lower, word.Lower);
        features[21] = Hash(21, word.Lower, after.Lower);
        features[22] = Hash(22, before.Lower, after.Lower);
        features[23] = Hash(23, before.Suffix3);
        features[24] = Hash(24, after.Suffix3);
        features[25] = Hash(25, after.Suffix2, word.Suffix2);
        features[26] = Hash(26, before.Shape, word.Shape + mode);
        features[27] = Hash(27, word.Shape + mode, after.Shape);
        features[28] = Hash(28, after.Ambiguity);
        features[29] = Hash(29, word.Ambiguity, after.Ambiguity);
        features[30] = Hash(30, after.Ambiguity, after2.Ambiguity);
        features[31] = Hash(31, before.Ambiguity, word.Ambiguity, after.Ambiguity);
        features[32] = Hash(32, word.Lower, after.Ambiguity);
        features[33] = Hash(33, word.Lower, before.Ambiguity);
        features[34] = Hash(34, word.Cluster);
        features[35] = Hash(35, before.Cluster);
        features[36] = Hash(36, after.Cluster);
        features[37] = Hash(37, word.Cluster, after.Cluster);
        features[38] = Hash(38, before.Cluster, word.Cluster);
        features[39] = Hash(39, word.Suffix2, after.Ambiguity);
        features[40] = Hash(40, word.Lower, before2.Lower, before.Lower);
        features[41] = Hash(41, word.CaseHabit, caseHash);
        features[42] = Hash(42, word.CaseHabit, after.CaseHabit, caseHash);
        features[43] = Hash(43, before.CaseHabit, word.CaseHabit, caseHash);
        features[44] = Hash(44, word.Cluster, word.Suffix2);
        features[45] = Hash(45, before.Cluster, after.Cluster);
        features[46] = Hash(46, before.Ambiguity, word.Cluster, after.Ambiguity);
    }

    /// <summary>Fills in the features that depend on the tags before.</summary>
    /// <param name="words">The words of the sentence, with two edge words before and after.</param>
    /// <param name="place">The place of the word among them, from 2 on.</param>
    /// <param name="tag">The tag of the word before, counted from 1; 0 at the start.</param>
    /// <param name="tag2">The tag before that one.</param>
    /// <param name="features">Receives <see cref="HistoryCount"/> hashes.</param>
    public static void FillHistory(
        ReadOnlySpan<WordFeatures> words,
        int place,
        uint tag,
        uint tag2,
        Span<uint> features
    )
    {
        ref readonly var word = ref words[place];
        ref readonly var after = ref words[place + 1];
        features[0] = Hash(50, tag);
        features[1] = Hash(51, tag, tag2);
        features[2] = Hash(52, tag, word.Lower);
        features[3] = Hash(53, tag, word.Suffix3);
        features[4] = Hash(54, tag, after.Ambiguity, word.Ambiguity);
        features[5] = Hash(55, tag, after.Lower);
        features[6] = Hash(56, tag, tag2, word.Ambiguity);
        features[7] = Hash(57, tag, words[place - 1].Lower);
    }

    /// <summary>How a sentence is written: 0 as usual, 1 in capitals, 2 like a headline, 3 without capitals.</summary>
    /// <param name="words">Its words, without edges.</param>
    public static uint ModeOf(ReadOnlySpan<WordFeatures> words)
    {
        var letters = 0;
        var capitalized = 0;
        var allCapitals = 0;
        foreach (ref readonly var word in words)
        {
            letters += word.HasLetter ? 1 : 0;
            capitalized += word.IsCapitalized ? 1 : 0;
            allCapitals += word.IsAllCapitals ? 1 : 0;
        }

        return letters < 3 ? 0u
            : allCapitals * 4 >= letters * 3 ? 1u
            : capitalized * 4 >= letters * 3 ? 2u
            : capitalized == 0 ? 3u
            : 0u;
    }

    private static uint Hash(uint template, uint value)
    {
        var hash = ((template * 0x9E3779B97F4A7C15) ^ value) * 0xD6E8FEB86659FD93;
        return (uint)(hash >> 32) ^ (uint)hash;
    }

    private static uint Hash(uint template, uint first, uint second)
    {
        var hash = ((template * 0x9E3779B97F4A7C15) ^ first) * 0xD6E8FEB86659FD93;
        hash = (hash ^ (hash >> 32) ^ second) * 0xD6E8FEB86659FD93;
        return (uint)(hash >> 32) ^ (uint)hash;
    }

    private static uint Hash(uint template, uint first, uint second, uint third) =>
        Hash(template, Hash(template, first, second), third);
}
