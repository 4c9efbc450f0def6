namespace Briefing.Analysis.Training;

/// <summary>How far a training is.</summary>
/// <param name="Stage">What is being trained.</param>
/// <param name="Epoch">The epoch that ended, 1-based.</param>
/// <param name="Epochs">How many epochs the stage has.</param>
/// <param name="Loss">The mean loss of a token in the epoch, in nats.</param>
public sealed record TrainingProgress(string Stage, int Epoch, int Epochs, double Loss);
