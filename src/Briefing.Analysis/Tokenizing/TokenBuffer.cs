using Briefing.Analysis.Text;

namespace Briefing.Analysis.Tokenizing;

/// <summary>The tokens found so far, in text order, before they are tagged.</summary>
internal sealed class TokenBuffer
{
    private int[] _starts;
    private int[] _ends;
    private TokenKind[] _kinds;
    private QuoteRole[] _roles;

    /// <summary>Creates a buffer with room for about as many tokens as a text of this length holds.</summary>
    public TokenBuffer(int textLength)
    {
        var capacity = 16 + (textLength / 4);
        _starts = new int[capacity];
        _ends = new int[capacity];
        _kinds = new TokenKind[capacity];
        _roles = new QuoteRole[capacity];
    }

    /// <summary>How many tokens there are.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a token after the others.</summary>
    public void Add(int start, int end, TokenKind kind)
    {
        if (Count == _starts.Length)
        {
            Array.Resize(ref _starts, Count * 2);
            Array.Resize(ref _ends, Count * 2);
            Array.Resize(ref _kinds, Count * 2);
            Array.Resize(ref _roles, Count * 2);
        }

        _starts[Count] = start;
        _ends[Count] = end;
        _kinds[Count] = kind;
        Count++;
    }

    /// <summary>Makes the last token reach further.</summary>
    public void ExtendLast(int end) => _ends[Count - 1] = end;

    /// <summary>Where a token starts, in UTF-16 units.</summary>
    public int Start(int index) => _starts[index];

    /// <summary>One past the last unit of a token.</summary>
    public int End(int index) => _ends[index];

    /// <summary>What a token is made of.</summary>
    public TokenKind Kind(int index) => _kinds[index];

    /// <summary>Whether a token opens or closes a quotation.</summary>
    public QuoteRole Role(int index) => _roles[index];

    /// <summary>Changes what a token is made of.</summary>
    public void SetKind(int index, TokenKind kind) => _kinds[index] = kind;

    /// <summary>Settles whether a token opens or closes a quotation.</summary>
    public void SetRole(int index, QuoteRole role) => _roles[index] = role;
}
