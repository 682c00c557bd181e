"""Starts the installed Orca with a speech server that writes down what it is given to speak, instead of sounding it.

Orca itself is unchanged: the file WENXU_SPEECH receives, in their order, every utterance (`say`), every single
character (`character`) and every moment at which Orca cuts off what it is saying (`stop`), one JSON object a line.
"""
import json
import os
import runpy
import sys
import time
import types

from gi.repository import GLib
import orca.settings as settings
import orca.speech as speech
from orca.speechserver import SayAllContext, SpeechServer

written = open(os.environ['WENXU_SPEECH'], 'a', buffering=1, encoding='utf-8')


def write(kind, words=''):
    written.write(json.dumps({'at': time.time() * 1000, 'kind': kind, 'words': words}, ensure_ascii=False) + '\n')


class WritingServer(SpeechServer):
    """A voice that writes."""

    def getInfo(self):
        return ['written', 'written']

    def getVoiceFamilies(self):
        return []

    def speak(self, text=None, acss=None, interrupt=True):
        if text:
            write('say', text)

    def speakCharacter(self, character, acss=None):
        write('character', character)

    def speakKeyEvent(self, event, acss=None):
        pass

    def stop(self):
        write('stop')

    def sayAll(self, utterances, progress):
        def next_one():
            try:
                context, _ = next(utterances)
            except StopIteration:
                return False
            write('say', context.utterance)
            progress(context.copy(), SayAllContext.PROGRESS)
            progress(context.copy(), SayAllContext.COMPLETED)
            return True

        GLib.idle_add(next_one)

    @staticmethod
    def shutdownActiveServers():
        pass


speech._initSpeechServer = lambda *_: setattr(speech, '_speechserver', WritingServer())
settings.enableKeyEcho = False
settings.enableBraille = False
settings.enableSound = False

# Orca ends every other process of this user that is called orca, and does not start beside one. Here each machine
# has a desktop and a bus of its own, so several may run at once: this one is not called so, and looks for none.
sys.modules['setproctitle'] = types.SimpleNamespace(setproctitle=lambda name: None)
main = runpy.run_path('/usr/bin/orca', run_name='orca')['main']
main.__globals__['otherOrcas'] = lambda: []
sys.exit(main())
