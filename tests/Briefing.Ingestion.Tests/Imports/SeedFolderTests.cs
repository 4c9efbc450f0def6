using Briefing.Ingestion.Imports;

namespace Briefing.Ingestion.Tests.Imports;

public sealed class SeedFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Articles_of_the_folder_and_its_subfolders_are_listed_by_name()
    {
        _folder.Write("b.txt", "x");
        _folder.Write("A.MD", "x");
        _folder.Write("2024/03/c.md", "x");
        Assert.Equal(["2024/03/c.md", "A.MD", "b.txt"], List().Entries.Select(entry => entry.Name));
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("readme.txt")]
    [InlineData("sub/ReadMe.md")]
    [InlineData(".hidden.txt")]
    [InlineData(".git/a.txt")]
    [InlineData("photo.jpg")]
    [InlineData("notes")]
    [InlineData("a.txt.bak")]
    public void Other_files_are_no_articles(string name)
    {
        _folder.Write(name, "x");
        Assert.Empty(List().Entries);
    }

    [Fact]
    public void Link_to_an_article_of_the_folder_is_followed()
    {
        var target = _folder.Write("real/a.txt", "x");
        File.CreateSymbolicLink(_folder.PathOf("link.txt"), target);
        Assert.Null(List().Entries.Single(entry => entry.Name == "link.txt").Problem);
    }

    [Fact]
    public void Link_that_leads_out_of_the_folder_is_refused()
    {
        using var outside = new TemporaryFolder();
        File.CreateSymbolicLink(_folder.PathOf("link.txt"), outside.Write("secret.txt", "x"));
        Assert.Contains("leads out of the folder", Assert.Single(List().Entries).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Link_that_leads_out_over_another_link_is_refused()
    {
        using var outside = new TemporaryFolder();
        _ = outside.Write("secret.txt", "x");
        Directory.CreateSymbolicLink(_folder.PathOf(".way"), outside.Path);
        File.CreateSymbolicLink(_folder.PathOf("link.txt"), System.IO.Path.Combine(".way", "secret.txt"));
        Assert.Contains("leads out of the folder", Assert.Single(List().Entries).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Link_into_a_folder_whose_name_starts_the_same_is_refused()
    {
        var sibling = _folder.Path + "-other";
        Directory.CreateDirectory(sibling);
        try
        {
            var secret = System.IO.Path.Combine(sibling, "secret.txt");
            File.WriteAllText(secret, "x");
            File.CreateSymbolicLink(_folder.PathOf("link.txt"), secret);
            Assert.Contains("leads out", Assert.Single(List().Entries).Problem, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(sibling, true);
        }
    }

    [Theory]
    [InlineData("nowhere.txt")]
    [InlineData("loop.txt")]
    public void Link_without_an_end_is_refused(string target)
    {
        File.CreateSymbolicLink(_folder.PathOf("loop.txt"), target);
        Assert.NotNull(Assert.Single(List().Entries).Problem);
    }

    [Fact]
    public void Linked_folders_are_reported_and_never_followed()
    {
        _folder.Write("a.txt", "x");
        Directory.CreateSymbolicLink(_folder.PathOf("again"), _folder.Path);
        var listing = List();
        Assert.Equal(["a.txt", "again/"], listing.Entries.Select(entry => entry.Name));
        Assert.Contains("link to a folder", listing.Entries[1].Problem, StringComparison.Ordinal);
        Assert.True(listing.IsComplete);
    }

    [Fact]
    public void Folder_may_itself_be_a_link()
    {
        _folder.Write("a.txt", "x");
        using var other = new TemporaryFolder();
        var link = other.PathOf("seeds");
        Directory.CreateSymbolicLink(link, _folder.Path);
        Assert.True(SeedFolder.TryList(link, out var listing, out _));
        Assert.Null(Assert.Single(listing.Entries).Problem);
    }

    [Fact]
    public void Missing_folder_says_which_setting_to_mend()
    {
        Assert.False(SeedFolder.TryList(_folder.PathOf("gone"), out _, out var problem));
        Assert.Contains("does not exist", problem, StringComparison.Ordinal);
        Assert.Contains("Seeds:Directory", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void File_in_place_of_the_folder_is_told()
    {
        var file = _folder.Write("a.txt", "x");
        Assert.False(SeedFolder.TryList(file, out _, out var problem));
        Assert.Contains("is a file", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Folders_too_deep_are_reported_and_nothing_can_be_called_gone()
    {
        _folder.Write(string.Concat(Enumerable.Repeat("d/", 40)) + "a.txt", "x");
        var listing = List();
        Assert.Contains("folders deep", Assert.Single(listing.Entries).Problem, StringComparison.Ordinal);
        Assert.False(listing.IsComplete);
    }

    public void Dispose() => _folder.Dispose();

    private SeedFolderListing List()
    {
        Assert.True(SeedFolder.TryList(_folder.Path, out var listing, out var problem), problem);
        return listing;
    }
}
