using Briefing.Analysis.Mentions.Names;
using Briefing.Analysis.Mentions.Names.Training;
using Briefing.Analysis.Tagging;

namespace Briefing.Analysis.Tests.Mentions.Names.Training;

public sealed class NameTrainingTests
{
    private const string Corpus = """
        # newdoc id = one
        # sent_id = one-1
        1	Mira	B-PER	-	x
        2	Oduya	I-PER	-	x
        3	left	O	-	x
        4	Porto	B-LOC	-	x
        5	.	O	-	x

        1	Dutch	B-OTH	-	x
        2	Telmar	B-ORG	-	x
        3	Telmar	B-ORG	-	x

        """;

    [Fact]
    public void Corpus_in_iob2_is_read_with_its_documents_and_types()
    {
        var document = Assert.Single(NameCorpusReader.Read(new StringReader(Corpus)));

        Assert.Equal(["Mira", "Oduya", "left", "Porto", "."], document.Sentences[0].Words);
        Assert.Equal(
            [NameType.Person, NameType.Person, null, NameType.Location, null],
            document.Sentences[0].Types.AsEnumerable()
        );
        Assert.Equal([null, NameType.Organisation, NameType.Organisation], document.Sentences[1].Types.AsEnumerable());
        Assert.Equal([false, true, true], document.Sentences[1].Begins.AsEnumerable());
    }

    [Fact]
    public void Corpus_in_conll_begins_a_name_where_the_type_changes()
    {
        var document = Assert.Single(
            NameCorpusReader.Read(new StringReader("Telmar NNP I-ORG\nMira NNP I-PER\nOduya NNP I-PER\n"))
        );

        Assert.Equal([true, true, false], document.Sentences[0].Begins.AsEnumerable());
    }

    [Fact]
    public void Gum_mention_with_a_proper_head_is_cut_to_its_name()
    {
        const string Treebank =
            "1\tformer\tformer\tADJ\tJJ\t_\t3\tamod\t_\tEntity=(1-person-new\n"
            + "2\tPresident\tPresident\tPROPN\tNNP\t_\t3\tcompound\t_\t_\n"
            + "3\tOduya\tOduya\tPROPN\tNNP\t_\t0\troot\t_\tEntity=1)\n\n";

        var sentence = Assert.Single(Assert.Single(GumNameReader.Read(new StringReader(Treebank))).Sentences);

        Assert.Equal([null, null, NameType.Person], sentence.Types.AsEnumerable());
        Assert.Equal([false, false, true], sentence.Begins.AsEnumerable());
    }

    [Fact]
    public void Same_corpus_trains_the_same_bytes()
    {
        Assert.Equal(Train(), Train());
    }

    [Fact]
    public void Model_read_and_written_again_is_the_same()
    {
        var bytes = Train();
        using var again = new MemoryStream();

        NameModel.Read(new MemoryStream(bytes)).Write(again);

        Assert.Equal(bytes, again.ToArray());
    }

    [Fact]
    public void Stream_of_something_else_is_refused()
    {
        Assert.Throws<InvalidDataException>(() => NameModel.Read(new MemoryStream(new byte[64])));
        Assert.Throws<EndOfStreamException>(() => NameModel.Read(new MemoryStream(Train()[..200])));
    }

    private static byte[] Train()
    {
        var documents = Enumerable.Repeat(Assert.Single(NameCorpusReader.Read(new StringReader(Corpus))), 20).ToList();
        var options = new NameTrainingOptions { Epochs = 2, Rewritten = 0.5 };
        var model = NameTrainer.Train(
            documents,
            new Tagger(TaggerModel.Default),
            options,
            TestContext.Current.CancellationToken
        );
        using var stream = new MemoryStream();
        model.Write(stream);
        return stream.ToArray();
    }
}
