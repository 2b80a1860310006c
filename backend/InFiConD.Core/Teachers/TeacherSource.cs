namespace InFiConD.Core.Teachers;

/// <summary>Where the logits that students learn from have their judgement.</summary>
public enum TeacherSource
{
    /// <summary>A teacher model that was run here.</summary>
    Model,

    /// <summary>Values that were computed elsewhere.</summary>
    Upload,

    /// <summary>The labels of the images themselves: no model was asked.</summary>
    Labels,

    /// <summary>How near an image is to the words of the classes, as an extractor sees it: no model was trained for these classes.</summary>
    Words,
}
