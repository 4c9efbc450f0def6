using System.Collections.Concurrent;

namespace Briefing.Store.Reading;

/// <summary>
/// Keeps the editions read last, by slug. Whether one still holds is told by its stamp, which the caller reads from the
/// database each time that anything was written since; so another server's import is seen at once, and nothing has to be
/// invalidated.
/// </summary>
/// <param name="maxCharacters">How many characters of text to keep in all.</param>
internal sealed class EditionCache(long maxCharacters)
{
    private readonly ConcurrentDictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private long _characters;
    private long _clock;

    /// <summary>The edition of a slug, where it is kept and was found to hold at this version of the database.</summary>
    public Edition? Find(string slug, long? version) =>
        version is not null && _entries.TryGetValue(slug, out var entry) && entry.Version == version
            ? Use(entry)
            : null;

    /// <summary>The edition of a slug, where it is kept and has this stamp.</summary>
    /// <param name="slug">The slug.</param>
    /// <param name="stamp">The stamp that the database has.</param>
    /// <param name="version">The version of the database before that was read, where it tells one.</param>
    public Edition? Find(string slug, string stamp, long? version)
    {
        if (!_entries.TryGetValue(slug, out var entry) || entry.Edition.Stamp != stamp)
        {
            return null;
        }

        entry.Version = version ?? Entry.NoVersion;
        return Use(entry);
    }

    /// <summary>Keeps an edition in the place of an older one, and drops those unused for longest where there are too many.</summary>
    public void Keep(Edition edition)
    {
        var slug = edition.Article.Slug;
        var entry = new Entry(edition) { LastUse = Interlocked.Increment(ref _clock) };
        Remove(slug);
        if (_entries.TryAdd(slug, entry))
        {
            Interlocked.Add(ref _characters, entry.Weight);
        }

        while (Interlocked.Read(ref _characters) > maxCharacters && _entries.Count > 1)
        {
            Remove(_entries.MinBy(pair => pair.Value.LastUse).Key);
        }
    }

    private Edition Use(Entry entry)
    {
        entry.LastUse = Interlocked.Increment(ref _clock);
        return entry.Edition;
    }

    private void Remove(string slug)
    {
        if (_entries.TryRemove(slug, out var entry))
        {
            Interlocked.Add(ref _characters, -entry.Weight);
        }
    }

    private sealed class Entry(Edition edition)
    {
        public const long NoVersion = -1;

        public Edition Edition { get; } = edition;

        public long LastUse { get; set; }

        /// <summary>The version of the database that it last held at.</summary>
        public long Version { get; set; } = NoVersion;

        /// <summary>A reading takes some multiple of its text.</summary>
        public long Weight => Edition.Reading.Text.Length + 1000;
    }
}
