using Briefing.Analysis.Tagging;
using Briefing.Analysis.Tagging.Training;

namespace Briefing.Analysis.Tests.Tagging.Training;

public sealed class ConlluReaderTests
{
    private const string Sample = """
        # newdoc id = story-1
        # text = It's late.
        1-2	It's	_	_	_	_	_	_	_	SpaceAfter=No
        1	It	it	PRON	PRP	_	3	nsubj	_	_
        2	's	be	AUX	VBZ	_	3	cop	_	_
        3	late	late	ADJ	JJ	_	0	root	_	SpaceAfter=No
        3.1	_	_	_	_	_	_	_	_	_
        4	.	.	PUNCT	.	_	3	punct	_	_

        1	Yes	yes	INTJ	UH	_	0	root	_	_
        """;

    [Fact]
    public void Sentences_are_read_without_ranges_and_empty_nodes()
    {
        var sentences = ConlluReader.Read(new StringReader(Sample)).ToList();

        Assert.Equal(2, sentences.Count);
        Assert.Equal("story-1", sentences[1].Document);
        Assert.Equal(["It", "'s", "late", "."], sentences[0].Words.Select(word => word.Form));
        Assert.Equal(new TagPair(UniversalTag.Aux, PennTag.VBZ), sentences[0].Words[1].Tags);
        Assert.Equal(new TagPair(UniversalTag.Punct, PennTag.Punct), sentences[0].Words[3].Tags);
        Assert.False(sentences[0].Words[2].SpaceAfter);
        Assert.Equal(3, sentences[0].Words[1].Head);
    }

    [Theory]
    [InlineData("1\tYes\tyes", "Line 1 has 3 columns")]
    [InlineData("1\tYes\tyes\tINTJ\tUH\t_\tx\troot\t_\t_", "Line 1 names no head")]
    public void Damaged_line_is_named(string line, string message)
    {
        var error = Assert.Throws<FormatException>(() => ConlluReader.Read(new StringReader(line)).ToList());

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }
}
