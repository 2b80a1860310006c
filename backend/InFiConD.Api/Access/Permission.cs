using System.Diagnostics.CodeAnalysis;

namespace InFiConD.Api.Access;

/// <summary>What somebody may do with a project or with the installation. A role is a set of these.</summary>
[SuppressMessage("Naming", "CA1711", Justification = "It is one; the rule is about permissions of code.")]
public enum Permission
{
    /// <summary>Look at it. Whoever may not is told that it does not exist.</summary>
    Read,

    /// <summary>Work in it: bring inputs in, have things computed, correct students and take corrections back.</summary>
    Tune,

    /// <summary>Judge in it: approve, reject, release, open the lockbox.</summary>
    Review,

    /// <summary>Prove it: have versions rebuilt and stored files read again. Changes nothing in it.</summary>
    Audit,

    /// <summary>Rule over it: members of a project, people and queues of the installation.</summary>
    Manage,
}
