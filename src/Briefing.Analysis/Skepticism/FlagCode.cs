namespace Briefing.Analysis.Skepticism;

/// <summary>The rules that raise flags. Their stable ids and texts are in <see cref="FlagGlossary"/>.</summary>
public enum FlagCode
{
    /// <summary><c>src-anonymous</c></summary>
    SourceAnonymous,

    /// <summary><c>src-bare</c></summary>
    SourceBare,

    /// <summary><c>src-vague-quantity</c></summary>
    SourceVagueQuantity,

    /// <summary><c>src-former</c></summary>
    SourceFormer,

    /// <summary><c>src-interested-party</c></summary>
    SourceInterestedParty,

    /// <summary><c>src-proxy</c></summary>
    SourceProxy,

    /// <summary><c>src-second-hand</c></summary>
    SourceSecondHand,

    /// <summary><c>src-identity-ambiguous</c></summary>
    SourceIdentityAmbiguous,

    /// <summary><c>src-single-origin</c></summary>
    SourceSingleOrigin,

    /// <summary><c>src-no-named-source</c></summary>
    SourceNoNamedSource,

    /// <summary><c>src-missing-party</c></summary>
    SourceMissingParty,

    /// <summary><c>src-deception-alleged</c></summary>
    SourceDeceptionAlleged,

    /// <summary><c>att-unattributed</c></summary>
    AttributionUnattributed,

    /// <summary><c>att-agentless</c></summary>
    AttributionAgentless,

    /// <summary><c>att-inherited</c></summary>
    AttributionInherited,

    /// <summary><c>att-scope-ambiguous</c></summary>
    AttributionScopeAmbiguous,

    /// <summary><c>att-mind-reading</c></summary>
    AttributionMindReading,

    /// <summary><c>att-quote-no-provenance</c></summary>
    AttributionQuoteNoProvenance,

    /// <summary><c>mod-hedged-author</c></summary>
    ModalityHedgedAuthor,

    /// <summary><c>mod-hedged-source</c></summary>
    ModalityHedgedSource,

    /// <summary><c>mod-double-hedge</c></summary>
    ModalityDoubleHedge,

    /// <summary><c>mod-hedge-dropped</c></summary>
    ModalityHedgeDropped,

    /// <summary><c>mod-factive-endorsement</c></summary>
    ModalityFactiveEndorsement,

    /// <summary><c>mod-conditional</c></summary>
    ModalityConditional,

    /// <summary><c>mod-prospective</c></summary>
    ModalityProspective,

    /// <summary><c>mod-uncalibrated</c></summary>
    ModalityUncalibrated,

    /// <summary><c>mod-inference-from-absence</c></summary>
    ModalityInferenceFromAbsence,

    /// <summary><c>con-public-private</c></summary>
    ConsistencyPublicPrivate,

    /// <summary><c>con-disputed</c></summary>
    ConsistencyDisputed,

    /// <summary><c>con-internal</c></summary>
    ConsistencyInternal,

    /// <summary><c>con-scope-inflation</c></summary>
    ConsistencyScopeInflation,

    /// <summary><c>con-cross-doc</c></summary>
    ConsistencyCrossDoc,

    /// <summary><c>con-chain-drift</c></summary>
    ConsistencyChainDrift,

    /// <summary><c>tim-unresolved</c></summary>
    TimeUnresolved,

    /// <summary><c>tim-deictic</c></summary>
    TimeDeictic,

    /// <summary><c>tim-undated-document</c></summary>
    TimeUndatedDocument,

    /// <summary><c>lng-loaded</c></summary>
    LanguageLoaded,

    /// <summary><c>lng-vague-quantity</c></summary>
    LanguageVagueQuantity,

    /// <summary><c>doc-no-metadata</c></summary>
    DocumentNoMetadata,
}
