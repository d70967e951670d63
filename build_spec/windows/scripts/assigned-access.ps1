# Makes an account of its own that signs itself in and shows the kiosk, by Assigned Access: also in
# Windows 10 and 11 Pro. Start it as administrator:
#
#   powershell -ExecutionPolicy Bypass -File assigned-access.ps1
#   powershell -ExecutionPolicy Bypass -File assigned-access.ps1 -Undo
#
# Windows takes this from the account SYSTEM alone: the script has itself started so, once.
[CmdletBinding()]
param([switch]$Undo)
$ErrorActionPreference = 'Stop'
$task = 'clinic-kiosk-assigned-access'
$said = Join-Path $env:ProgramData 'clinic-kiosk\assigned-access.txt'
$program = Join-Path $env:ProgramFiles 'clinic-kiosk\kiosk.exe'
$layout = Join-Path $PSScriptRoot 'assigned-access.xml'

function Set-AssignedAccessConfiguration {
    $place = @{ Namespace = 'root\cimv2\mdm\dmmap'; ClassName = 'MDM_AssignedAccess' }
    $access = Get-CimInstance @place
    if (-not $access) { throw 'This Windows has no Assigned Access' }
    if ($Undo) { $access.Configuration = $null }
    else {
        $text = (Get-Content -Raw -Path $layout).Replace('@PROGRAM@', [Security.SecurityElement]::Escape($program))
        $access.Configuration = [System.Net.WebUtility]::HtmlEncode($text)
    }
    Set-CimInstance -CimInstance $access
}

$me = [Security.Principal.WindowsIdentity]::GetCurrent().User.Value
if ($me -eq 'S-1-5-18') {
    try { Set-AssignedAccessConfiguration; 'done' | Set-Content -Path $said }
    catch { "$_" | Set-Content -Path $said }
    exit 0
}
if (-not $Undo -and -not (Test-Path -Path $program)) { throw "$program is not there: install the kiosk first" }
Remove-Item -Path $said -ErrorAction SilentlyContinue
$words = "-NoProfile -ExecutionPolicy Bypass -File `"$PSCommandPath`""
if ($Undo) { $words = "$words -Undo" }
$action = New-ScheduledTaskAction -Execute 'powershell.exe' -Argument $words
Register-ScheduledTask -TaskName $task -Action $action -User 'SYSTEM' -RunLevel Highest -Force | Out-Null
try {
    Start-ScheduledTask -TaskName $task
    foreach ($second in 1..60) {
        if (Test-Path -Path $said) { break }
        Start-Sleep -Seconds 1
    }
    $answer = if (Test-Path -Path $said) { (Get-Content -Path $said) -join ' ' } else { 'no answer within a minute' }
}
finally {
    Unregister-ScheduledTask -TaskName $task -Confirm:$false
    Remove-Item -Path $said -ErrorAction SilentlyContinue
}
if ($answer -ne 'done') { throw "Assigned Access was not set: $answer" }
if ($Undo) { Write-Output 'Nobody is signed in by itself any more. Start the machine again.' }
else { Write-Output 'From the next start of the machine on it shows the kiosk. Start it again.' }
