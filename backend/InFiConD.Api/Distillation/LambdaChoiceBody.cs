using InFiConD.Core;
using InFiConD.Core.Distillation;

namespace InFiConD.Api.Distillation;

/// <summary>How lambda is to be found, as a client writes it. <paramref name="Concepts"/> goes with <c>by: concepts</c> and only with it.</summary>
public sealed record LambdaChoiceBody(LambdaRule? By, double? Concepts);

/// <summary>Reads a choice of lambda. What does not go together is refused: nothing that was asked is left aside.</summary>
internal static class LambdaChoices
{
    /// <summary>The choice, or null when lambda is given or left to its usual value.</summary>
    public static Result<LambdaChoice?> Resolve(LambdaChoiceBody? body, double? lambda, Trainer trainer)
    {
        if (body is null) return (LambdaChoice?)null;
        if (body.By is not { } by)
            return new Rejection("lambda-choice-invalid", "Say what lambda is chosen by: \"given\", \"concepts\" or \"ap\".", "lambdaChoice.by");
        if (by == LambdaRule.Concepts && body.Concepts is null)
            return new Rejection("lambda-choice-invalid", "Say how many concepts a class should use, about; 10 is a good start.", "lambdaChoice.concepts");
        if (by != LambdaRule.Concepts && body.Concepts is not null)
            return new Rejection("lambda-choice-invalid", "A number of concepts goes with \"by\": \"concepts\" only.", "lambdaChoice.concepts");
        if (by == LambdaRule.Given) return (LambdaChoice?)null;
        if (lambda is not null)
            return new Rejection("lambda-given-and-chosen", "Give lambda, or say how to choose it; not both.", "lambda");
        if (trainer == Trainer.Sgd)
            return new Rejection("lambda-choice-unsupported", "Paper mode drops no concept, so its lambda can't be chosen: give it, or fit exactly.", "trainer");
        return new LambdaChoice(by, body.Concepts);
    }

    /// <summary>Why a number of concepts can't be aimed at; null when it can.</summary>
    public static Rejection? Refuse(LambdaChoice? choice, int vocabulary) => choice?.Concepts is not { } concepts || (concepts >= 1 && concepts <= vocabulary)
        ? null
        : new Rejection("lambda-choice-invalid", $"The number of concepts a class must be between 1 and {vocabulary}, the size of the vocabulary.", "lambdaChoice.concepts");
}
